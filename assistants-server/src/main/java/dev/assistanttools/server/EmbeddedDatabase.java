package dev.assistanttools.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The server's own database: an H2 that no other class of the process can see, so that an application's {@code DataSource},
 * connection pool and drivers are the same with and without the server.
 *
 * <pre>{@code
 * EmbeddedDatabase database = folder == null ? EmbeddedDatabase.inMemory() : EmbeddedDatabase.inFolder(folder);
 * Flyway.configure().dataSource(database.dataSource())...
 * Jdbi.create(database.dataSource());
 * ...
 * database.close();
 * }</pre>
 *
 * <p>Each one in memory is a database of its own that lives until it is closed. Thread-safe.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "assistants-server";
    private static final String USER = "sa";

    /**
     * Both kinds of database stay open while no connection is, and who waits for a row waits longer than H2's own 2 s: the transactions
     * are short, but not on a machine that is out of breath.
     */
    private static final String OPTIONS = ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";

    /**
     * What was committed is in the file: by default it would follow half a second later, and a crash in between lose what clients were
     * told is there. Not closed by H2's own shutdown hook: it would run beside the server's and take the database from under it.
     */
    private static final String FILE_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    /** More at a time would only wait inside H2, which is one process with us. */
    private static final int CONNECTIONS = 16;

    private final String description;
    private final H2 h2;
    private final @Nullable DataFolder folder;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(String description, H2 h2, @Nullable DataFolder folder) {
        this.description = description;
        this.h2 = h2;
        this.folder = folder;
    }

    /** A new, empty database in memory. */
    static EmbeddedDatabase inMemory() {
        H2 h2 = H2.open("jdbc:h2:mem:" + NAME + "-" + UUID.randomUUID() + OPTIONS);
        return new EmbeddedDatabase("in memory", h2, null);
    }

    /**
     * The database in a folder, which is created if it is missing.
     *
     * @throws ServerStartException if the folder can't be written, is in use by another server of this or another process, or holds a
     *     database that can't be opened
     */
    static EmbeddedDatabase inFolder(Path path) {
        DataFolder folder = DataFolder.claim(path);
        try {
            H2 h2 = H2.open("jdbc:h2:file:" + folder.path().resolve(NAME) + OPTIONS + FILE_OPTIONS);
            h2.pool().getConnection().close();
            return new EmbeddedDatabase("in folder " + folder.path(), h2, folder);
        } catch (SQLException e) {
            folder.close();
            throw folder.cannotOpen(e);
        }
    }

    /** Where the data is, for log lines: {@code in memory}, or the folder. */
    String description() {
        return description;
    }

    /**
     * A pool of at most 16 connections. Who finds none free waits up to 30 s and then gets a {@link SQLException}. After {@link #close()}
     * it gives no more connections.
     */
    DataSource dataSource() {
        return h2.pool();
    }

    /** Ends all connections, also those in use, and closes the database. What was in memory is gone. Calls after the first do nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                h2.shutDown();
            } finally {
                if (folder != null) {
                    folder.close();
                }
            }
        }
    }

    /** The one place that knows H2's classes, by name. */
    private static final class H2 {

        /** One for all servers: the classes are loaded once. */
        private static final class Classes {
            static final IsolatedJar JAR = new IsolatedJar("h2.jar");

            static {
                try {
                    // Loading the driver registers it; nobody could use it there, and a registered driver is never
                    // unloaded.
                    Class.forName("org.h2.Driver", true, JAR)
                            .getMethod("unload")
                            .invoke(null);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError("h2.jar holds no H2 driver.", e);
                }
            }
        }

        private final DataSource direct;
        private final DataSource pool;

        private H2(DataSource direct, DataSource pool) {
            this.direct = direct;
            this.pool = pool;
        }

        static H2 open(String url) {
            try {
                Class<?> dataSourceType = Class.forName("org.h2.jdbcx.JdbcDataSource", true, Classes.JAR);
                Object dataSource = dataSourceType.getConstructor().newInstance();
                dataSourceType.getMethod("setURL", String.class).invoke(dataSource, url);
                dataSourceType.getMethod("setUser", String.class).invoke(dataSource, USER);
                Class<?> poolType = Class.forName("org.h2.jdbcx.JdbcConnectionPool", true, Classes.JAR);
                Object pool = poolType.getMethod("create", ConnectionPoolDataSource.class)
                        .invoke(null, dataSource);
                poolType.getMethod("setMaxConnections", int.class).invoke(pool, CONNECTIONS);
                return new H2((DataSource) dataSource, (DataSource) pool);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("h2.jar does not hold the H2 that the server was built with.", e);
            }
        }

        DataSource pool() {
            return pool;
        }

        void shutDown() {
            try {
                pool.getClass().getMethod("dispose").invoke(pool);
                try (Connection connection = direct.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SHUTDOWN");
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The database did not close.", e);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("h2.jar does not hold the H2 that the server was built with.", e);
            }
        }
    }
}
