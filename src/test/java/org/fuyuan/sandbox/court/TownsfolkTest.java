package org.fuyuan.sandbox.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.sandbox.storage.HubLogin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TownsfolkTest {

    private static CourtSystem court;
    private static Townsfolk townsfolk;

    @BeforeAll
    static void seed() {
        court = CourtSystem.open(TestDatabase.empty(), new HubLogin("fuyuan_reader", "secret"));
        court.seed(2_000);
        townsfolk = court.townsfolk();
    }

    @Test
    void a_townsperson_stands_in_no_book_of_the_court() {
        assertThat(townsfolk.standings(townsfolk.person(1))).isEmpty();
        assertThat(townsfolk.standings(townsfolk.entity(1))).isEmpty();
    }

    @Test
    void everybody_drawn_from_a_list_is_bound_by_it() {
        for (boolean persons : List.of(true, false)) {
            assertThat(townsfolk.listed("DISHONEST", persons, 30, 5))
                    .hasSize(30)
                    .allSatisfy(listed -> assertThat(townsfolk.standings(listed))
                            .anyMatch(standing -> standing.binds() && !standing.related()));
        }
    }

    @Test
    void who_is_bound_with_a_firm_stands_there_as_related() {
        assertThat(townsfolk.related("DISHONEST", 30, 5)).hasSize(30).allSatisfy(related -> assertThat(
                        townsfolk.standings(related))
                .anyMatch(standing -> standing.binds() && standing.related()));
    }

    @Test
    void a_namesake_is_not_bound() {
        Identity listed = townsfolk.listed("DISHONEST", true, 1, 5).get(0);
        Identity namesake =
                new Identity(true, listed.name(), townsfolk.person(2).number());
        assertThat(townsfolk.standings(namesake)).isEmpty();
        assertThat(townsfolk.standings(new Identity(true, "别名", listed.number())))
                .isNotEmpty()
                .noneMatch(Standing::binds);
    }

    @Test
    void a_townsperson_is_bound_from_the_listing_to_the_deletion() {
        Identity citizen = townsfolk.person(3);
        String entry = court.list(3);
        assertThat(townsfolk.standings(citizen)).singleElement().matches(Standing::binds);
        court.delete(entry);
        assertThat(townsfolk.standings(citizen)).singleElement().matches(standing -> !standing.binds());
    }
}
