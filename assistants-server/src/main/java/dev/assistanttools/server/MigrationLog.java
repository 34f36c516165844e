package dev.assistanttools.server;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Flyway tells while the server's own tables are made: errors as such, the rest for those who debug. Its notices about versions
 * and sign-ups would otherwise stand in the log of every application that embeds the server.
 */
final class MigrationLog implements LogCreator, Log {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLog.class);

    @Override
    public Log createLogger(Class<?> origin) {
        return this;
    }

    @Override
    public void debug(String message) {
        LOG.trace(message);
    }

    @Override
    public void info(String message) {
        LOG.debug(message);
    }

    @Override
    public void warn(String message) {
        LOG.debug(message);
    }

    @Override
    public void error(String message) {
        LOG.error(message);
    }

    @Override
    public void error(String message, Exception e) {
        LOG.error(message, e);
    }

    @Override
    public void notice(String message) {
        LOG.debug(message);
    }
}
