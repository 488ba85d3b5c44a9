package org.fuyuan.hub.exchange.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;

/** How waiting messages are cut into groups. */
class LaneGroupsTest {

    @Property
    void nothing_is_lost_doubled_or_moved(@ForAll("waiting") List<Waiting> waiting) {
        assertThat(LaneGroups.of(waiting).stream().flatMap(List::stream)).containsExactlyElementsOf(waiting);
    }

    @Property
    void a_group_has_one_type(@ForAll("waiting") List<Waiting> waiting) {
        assertThat(LaneGroups.of(waiting)).allSatisfy(group -> assertThat(
                        group.stream().map(each -> each.message().type()).distinct())
                .hasSize(1));
    }

    @Property
    void what_has_failed_before_goes_alone(@ForAll("waiting") List<Waiting> waiting) {
        assertThat(LaneGroups.of(waiting))
                .filteredOn(group -> group.stream().anyMatch(each -> each.attempts() > 0))
                .allSatisfy(group -> assertThat(group).hasSize(1));
    }

    @Provide
    Arbitrary<List<Waiting>> waiting() {
        return Arbitraries.of(MessageType.LIST_CHANGE, MessageType.STATEMENT_REQUEST)
                .flatMap(type -> Arbitraries.integers().between(0, 2).map(attempts -> waiting(type, attempts)))
                .list()
                .ofMaxSize(40);
    }

    private static Waiting waiting(MessageType type, int attempts) {
        return new Waiting(new Message(MessageIds.next(), type, "court", "s", 1, Instant.EPOCH, "{}"), attempts);
    }
}
