package org.fuyuan.hub.exchange.route;

import javax.sql.DataSource;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.transport.http.HTTPConduitFactory;
import org.apache.cxf.transport.http.URLConnectionHTTPConduit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that route files name. */
@Configuration(proxyBeanMethods = false)
class RouteBeans {

    /** Files already taken, remembered across restarts and nodes; one is written down after it is in the inbox, never before. */
    @Bean
    JdbcMessageIdRepository takenFiles(DataSource database) {
        JdbcMessageIdRepository files = new JdbcMessageIdRepository(database, "hub");
        files.setCreateTableIfNotExists(false);
        files.setQueryString("select count(*) from route.taken_file where reader = ? and file = ?");
        files.setInsertString("insert into route.taken_file (reader, file, taken_at) values (?, ?, ?)");
        files.setDeleteString("delete from route.taken_file where reader = ? and file = ?");
        files.setClearString("delete from route.taken_file where reader = ?");
        return files;
    }

    /** Over HttpURLConnection: CXF's other client sends an empty body when the JDK's repeats a request on a fresh connection. */
    @Bean
    Bus cxf() {
        SpringBus bus = new SpringBus();
        HTTPConduitFactory conduits =
                (factory, owner, endpoint, target) -> new URLConnectionHTTPConduit(owner, endpoint, target);
        bus.setExtension(conduits, HTTPConduitFactory.class);
        return bus;
    }
}
