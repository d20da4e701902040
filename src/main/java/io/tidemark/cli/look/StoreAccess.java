package io.tidemark.cli.look;

import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens the store for the commands that only read it. */
public final class StoreAccess {
    private StoreAccess() {}

    /** Something to do with the store. */
    public interface Question {
        int ask(Connection connection) throws IOException, SQLException;
    }

    /** Answers from the store; without a store there is nothing to answer from. */
    public static int ask(Project project, Question question) throws IOException, SQLException {
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            return question.ask(connection);
        } catch (NoSuchFileException e) {
            throw new WrongUsage("no night has run yet, so there is nothing in " + project.database()
                    + ". The first one:  tidemark run");
        }
    }

    /**
     * Something that opens the store itself.
     *
     * @param <T> what it answers
     */
    public interface Work<T> {
        T run() throws IOException, SQLException;
    }

    /** Does what needs a store; without a store it says so. */
    public static <T> T known(Project project, Work<T> work) throws IOException, SQLException {
        if (!Files.exists(project.database())) {
            throw new WrongUsage("no night has run yet, so there is nothing in " + project.database()
                    + ". The first one:  tidemark run");
        }
        return work.run();
    }
}
