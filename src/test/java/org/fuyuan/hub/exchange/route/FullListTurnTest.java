package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.fuyuan.hub.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FullListTurnTest {

    private static final String NAME = "list-20240102.csv";

    private final JdbcClient database = JdbcClient.create(TestDatabase.migrated());
    private final FullListTurn here = new FullListTurn(database);
    private final FullListTurn elsewhere = new FullListTurn(database);

    @Test
    void of_two_nodes_at_the_same_hour_one_writes_the_list() {
        assertThat(here.taken("platform", NAME)).isTrue();
        assertThat(elsewhere.taken("platform", NAME)).isFalse();
        assertThat(elsewhere.taken("bank", NAME)).isTrue();
    }

    @Test
    void a_list_that_could_not_be_written_may_be_tried_again() {
        here.taken("platform", NAME);
        here.giveBack("platform", NAME);
        assertThat(elsewhere.taken("platform", NAME)).isTrue();
    }
}
