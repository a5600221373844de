package dev.gatehouse.persistence.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Opens the feed's connection, which is none of the pool's: it lives as long as the node, and it
 * notices within seconds that the database is out of reach.
 */
final class FeedConnections {
    private final String url;
    private final Properties properties = new Properties();

    FeedConnections(String url, String user, String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("ApplicationName", "gatehouse changes");
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "FeedConnections";
    }
}
