package io.tidemark;

import io.tidemark.cli.CommandLineInterface;

/** Starts the program: hands the arguments to the command line. */
public final class Tidemark {
    private Tidemark() {}

    public static void main(String[] args) {
        System.exit(CommandLineInterface.run(args));
    }
}
