package io.tidemark.cli;

import io.tidemark.job.work.Code;
import io.tidemark.job.work.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the product's version, the Java it runs on, and the code it was built of. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Code code = Code.running();
        return new String[] {
            "Tidemark " + Versions.program() + " (Java ${java.version})",
            "code " + code.hash() + (code.commit().isEmpty() ? "" : ", commit " + code.origin())
        };
    }
}
