package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fuyuan.hub.screening.web.CatalogueChange.Fact;
import org.fuyuan.hub.screening.web.CatalogueChange.Kind;
import org.junit.jupiter.api.Test;

class CatalogueChangeTest {

    private static final CatalogueEntry STAYS = entry("a/stays", Map.of("effect", "BLOCK"));

    @Test
    void what_is_the_same_is_no_change() {
        assertThat(CatalogueChange.between(List.of(STAYS), List.of(STAYS))).isEmpty();
    }

    @Test
    void a_row_that_appears_tells_all_it_says_and_one_that_goes_what_it_said() {
        CatalogueEntry comes = entry("a/comes", Map.of("effect", "TAG"));
        CatalogueEntry goes = entry("a/goes", Map.of("effect", "REVIEW"));

        assertThat(CatalogueChange.between(List.of(goes, STAYS), List.of(STAYS, comes)))
                .containsExactly(
                        new CatalogueChange(Kind.APPEARED, comes, List.of(new Fact("effect", null, "TAG"))),
                        new CatalogueChange(Kind.GONE, goes, List.of(new Fact("effect", "REVIEW", null))));
    }

    @Test
    void a_changed_row_tells_only_what_is_not_the_same() {
        CatalogueEntry before = entry("a/row", Map.of("effect", "BLOCK", "basis", "a law"));
        CatalogueEntry after = entry("a/row", Map.of("effect", "REVIEW", "basis", "a law"));

        assertThat(CatalogueChange.between(List.of(before), List.of(after)))
                .containsExactly(
                        new CatalogueChange(Kind.CHANGED, after, List.of(new Fact("effect", "BLOCK", "REVIEW"))));
    }

    private static CatalogueEntry entry(String key, Map<String, String> facts) {
        return new CatalogueEntry(key, "a title", facts);
    }
}
