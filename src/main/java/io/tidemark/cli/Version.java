package io.tidemark.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the product's version and the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Tidemark " + Version.class.getPackage().getImplementationVersion() + " (Java ${java.version})"
        };
    }
}
