package io.tidemark.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server of its own in a folder, on a port that was free, reached from this machine only; it ends with the tests. */
final class PostgresServer implements AutoCloseable {
    private final Path programs;
    private final Path data;
    private final int port;

    private PostgresServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Starts it and waits until it answers. Nothing it writes need outlive it, so it does not wait for the disk. */
    static PostgresServer in(Path folder) throws IOException, InterruptedException {
        PostgresServer server = new PostgresServer(programs(), folder.resolve("data"), freePort());
        if (isRoot()) {
            // PostgreSQL does not run as root; Debian's package brings a user for it.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx-----x"));
            Files.createDirectory(
                    server.data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.setOwner(
                    server.data,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        server.run(
                "initdb",
                "-D",
                server.data.toString(),
                "-U",
                "tidemark",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "-N");
        server.run(
                "pg_ctl",
                "-D",
                server.data.toString(),
                "-w",
                "-l",
                server.data.resolve("server.log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c port=" + server.port + " -c unix_socket_directories='' -c fsync=off"
                        + " -c full_page_writes=off -c synchronous_commit=off",
                "start");
        return server;
    }

    /** Of one of its databases; {@code postgres} is always there. */
    DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser("tidemark");
        return source;
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("postgres", ".log");
        try {
            // Not a pipe: the server that is started would keep it open.
            int code = new ProcessBuilder(command)
                    .directory(data.getRoot().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException(
                        command + " ended with " + code + ": " + Files.readString(said, StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(said);
        }
    }

    /** Debian keeps them apart by version, off the path. */
    private static Path programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(":")) {
            folders.add(Path.of(folder));
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                found.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            }
        }
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst()
                .orElseThrow(() -> new IOException("no PostgreSQL server is installed: apt-get install postgresql"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
