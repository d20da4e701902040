package io.tidemark.cli.look;

import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens the store for the commands that only read it. */
final class StoreAccess {
    private StoreAccess() {}

    /** Something to do with the store. */
    interface Question {
        int ask(Connection connection) throws IOException, SQLException;
    }

    /** Answers from the store; without a store there is nothing to answer from. */
    static int ask(Project project, Question question) throws IOException, SQLException {
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            return question.ask(connection);
        } catch (NoSuchFileException e) {
            throw new WrongUsage("no night has run yet, so there is nothing in " + project.database()
                    + ". The first one:  tidemark run");
        }
    }
}
