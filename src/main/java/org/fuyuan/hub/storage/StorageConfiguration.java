package org.fuyuan.hub.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Spring where PostgreSQL is, starting the embedded server when no URL is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostgresProperties.class)
class StorageConfiguration {

    @Bean
    JdbcConnectionDetails postgresConnection(PostgresProperties properties, PostgresServer server) {
        return properties.embedded()
                ? new Connection(server.url(), "postgres", "")
                : new Connection(properties.url(), properties.username(), properties.password());
    }

    @Bean
    PostgresServer postgresServer(PostgresProperties properties, @Value("${fuyuan.data}") Path data) {
        PostgresServer server = new PostgresServer(data.resolve("postgres").toAbsolutePath(), properties.port());
        if (properties.embedded()) {
            server.start();
        }
        return server;
    }

    private record Connection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
