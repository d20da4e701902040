package io.tidemark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A new store for a test: what the migrations leave is made once and copied, because they take twenty times as long. */
public final class FreshStore {
    private FreshStore() {}

    /** Opens the store, and makes it where there is none. */
    public static Database open(Path file) throws IOException {
        if (Files.notExists(file)) {
            PrivateFiles.file(file.toAbsolutePath());
            Files.write(file, Migrated.STORE);
        }
        return Database.open(file);
    }

    private static final class Migrated {
        static final byte[] STORE = make();

        private static byte[] make() {
            try {
                Path folder = Files.createTempDirectory("store");
                Path file = Database.open(folder.resolve("tidemark.db")).file();
                byte[] store = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return store;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
