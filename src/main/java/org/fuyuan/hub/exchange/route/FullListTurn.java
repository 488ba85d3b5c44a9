package org.fuyuan.hub.exchange.route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of several nodes whose clocks strike together, one writes a full list; an hour later it may be written again. */
@Component
class FullListTurn {

    private final JdbcClient database;

    FullListTurn(JdbcClient database) {
        this.database = database;
    }

    boolean taken(String partner, String name) {
        return database.sql(
                                """
                insert into route.taken_file as taken (reader, file) values (?, ?)
                on conflict (reader, file) do update set taken_at = clock_timestamp()
                 where taken.taken_at < clock_timestamp() - interval '1 hour'""")
                        .params(reader(partner), name)
                        .update()
                == 1;
    }

    void giveBack(String partner, String name) {
        database.sql("delete from route.taken_file where reader = ? and file = ?")
                .params(reader(partner), name)
                .update();
    }

    private static String reader(String partner) {
        return "full-list:" + partner;
    }
}
