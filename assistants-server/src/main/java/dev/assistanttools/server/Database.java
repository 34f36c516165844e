package dev.assistanttools.server;

import java.io.IOException;
import java.net.URL;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.LogFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables and their transactions. Work inside of {@link #atomically} on one thread is one transaction, whichever stores it goes
 * through. Thread-safe.
 */
final class Database {

    private static final String MIGRATIONS = "classpath:dev/assistanttools/server/migration";

    /** Own name, so that a host's Flyway and this one never read each other's history. */
    private static final String HISTORY = "assistants_server_history";

    /** The SQL state of a transaction that was undone because others wait for it, and it for them. */
    private static final String CIRCLE = "40001";

    /** Each time at least one of the others went on, so that this many are needed by nobody but by chance. */
    private static final int MOST_REPETITIONS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Jdbi jdbi;

    private Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Brings the tables up to date.
     *
     * @throws ServerStartException if they are not tables of this server, or of a later version
     */
    static Database over(DataSource source) {
        Flyway flyway = Flyway.configure(new OwnMigrations(Database.class.getClassLoader()))
                .dataSource(source)
                .locations(MIGRATIONS)
                .failOnMissingLocations(true)
                .table(HISTORY)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
        // Flyway has one logger for the whole JVM. It is ours for the moment of the migration; afterwards it is the one
        // that Spring Boot chooses, too.
        LogFactory.setLogCreator(new MigrationLog());
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new ServerStartException(
                    "The tables in the server's database can't be brought up to date; use the version of the server that"
                            + " wrote them, or an empty database.",
                    e);
        } finally {
            LogFactory.setConfiguration(flyway.getConfiguration());
        }
        return new Database(Jdbi.create(source));
    }

    /** Runs the work in one transaction; an exception undoes all of it. */
    <T> T atomically(Supplier<T> work) {
        return jdbi.inTransaction(handle -> work.get());
    }

    /**
     * As {@link #atomically(Supplier)}, for work that may be done more than once and is no part of another transaction. Of transactions
     * that wait for each other in a circle the database undoes one: that is then done again.
     */
    <T> T atomicallyOrAgain(Supplier<T> work) {
        for (int again = 0; ; again++) {
            try {
                return atomically(work);
            } catch (JdbiException e) {
                if (again == MOST_REPETITIONS || !isCircle(e)) {
                    throw e;
                }
                LOG.debug("A transaction waited in a circle with others and is done again.", e);
            }
        }
    }

    private static boolean isCircle(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CIRCLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #atomically(Supplier)}, for work without a result. */
    void atomically(Runnable work) {
        jdbi.useTransaction(handle -> work.run());
    }

    /** Runs statements, in the transaction of this thread if there is one. */
    <T> T with(Function<Handle, T> statements) {
        return jdbi.<T, RuntimeException>withHandle(statements::apply);
    }

    /** Hides a host application's Java callbacks, which Flyway would otherwise pick up from {@code db/callback} by itself. */
    private static final class OwnMigrations extends ClassLoader {

        private static final String FOREIGN = "db/";

        OwnMigrations(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith(FOREIGN) ? Collections.emptyEnumeration() : super.getResources(name);
        }
    }
}
