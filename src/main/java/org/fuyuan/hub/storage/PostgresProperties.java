package org.fuyuan.hub.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where PostgreSQL is.
 *
 * @param url of an external server, e.g. {@code jdbc:postgresql://db/fuyuan}; empty means an embedded one
 * @param username for the external server
 * @param password for the external server
 * @param port of the embedded server, on the loopback interface
 */
@ConfigurationProperties("fuyuan.postgres")
record PostgresProperties(String url, String username, String password, int port) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
