package org.fuyuan.hub.screening.population;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.ScreeningAlert;
import org.fuyuan.hub.message.ScreeningAlert.Cause;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.decision.Answering;
import org.fuyuan.hub.screening.decision.Standing;
import org.fuyuan.hub.screening.index.ChangedEntry;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.population.Alerts.Addressed;
import org.fuyuan.hub.screening.population.StandingTable.Row;

/**
 * Compares members with the list in memory, by the same rules as a question, and tells their departments what differs from what they
 * were told before. In the caller's transaction, which holds the {@link PopulationLock}.
 */
final class MemberComparing {

    private static final int MANY = 64;

    private final Answering answering;
    private final ListIndex index;
    private final PopulationGrounds grounds;
    private final StandingTable standings;
    private final Alerts alerts;
    private final Clock clock;

    MemberComparing(
            Answering answering,
            ListIndex index,
            PopulationGrounds grounds,
            StandingTable standings,
            Alerts alerts,
            Clock clock) {
        this.answering = answering;
        this.index = index;
        this.grounds = grounds;
        this.standings = standings;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** @param changes what is known of entries that changed, by their ids */
    void compare(List<Member> members, Map<String, ChangedEntry> changes) {
        long sequence = index.version().sequence();
        LocalDate today = LocalDate.now(clock);
        Stream<Member> stream = members.size() > MANY ? members.parallelStream() : members.stream();
        List<Compared> compared =
                stream.flatMap(member -> compared(member, today)).toList();
        Map<Member.Key, Map<String, EntryStanding>> told =
                standings.of(compared.stream().map(each -> each.member().key()).toList());
        Told news = new Told(changes, sequence, clock.instant());
        compared.forEach(
                each -> news.compare(each, told.getOrDefault(each.member().key(), Map.of())));
        standings.put(news.standing);
        standings.remove(news.gone);
        alerts.publish(news.alerts);
    }

    /** A member and what stands against it now. */
    private record Compared(Member member, Standing now) {}

    private Stream<Compared> compared(Member member, LocalDate today) {
        return grounds.of(member.holder()).stream()
                .map(right -> new Compared(member, answering.standing(question(member, right.scenario()), today)));
    }

    /** As the department would ask of the member. */
    private static Question question(Member member, String scenario) {
        Member.Holder holder = member.holder();
        return new Question(
                holder.department(),
                scenario,
                holder.population(),
                holder.population(),
                holder.department(),
                List.of(member.party()));
    }

    /** What is new to the departments. */
    private static final class Told {

        private final List<Row> standing = new ArrayList<>();
        private final List<Row> gone = new ArrayList<>();
        private final List<Addressed> alerts = new ArrayList<>();
        private final Map<String, ChangedEntry> changes;
        private final long sequence;
        private final Instant at;

        Told(Map<String, ChangedEntry> changes, long sequence, Instant at) {
            this.changes = changes;
            this.sequence = sequence;
            this.at = at;
        }

        void compare(Compared compared, Map<String, EntryStanding> before) {
            compared.now().byEntry().forEach((id, decision) -> {
                EntryStanding entry = EntryStanding.of(decision);
                EntryStanding known = before.get(id);
                if (!entry.equals(known)) {
                    standing.add(new Row(compared.member().key(), entry));
                    tell(compared, entry, entry.entryVersion(), known == null ? Cause.APPEARED : Cause.CHANGED);
                }
            });
            before.values().stream()
                    .filter(entry -> !compared.now().byEntry().containsKey(entry.entryId()))
                    .forEach(entry -> {
                        gone.add(new Row(compared.member().key(), entry));
                        tell(compared, entry, versionOf(entry), Cause.LIFTED);
                    });
        }

        private long versionOf(EntryStanding entry) {
            ChangedEntry change = changes.get(entry.entryId());
            return change == null ? entry.entryVersion() : Math.max(change.version(), entry.entryVersion());
        }

        private void tell(Compared compared, EntryStanding entry, long version, Cause cause) {
            PartyDecision inAll = compared.now().inAll();
            Member member = compared.member();
            ScreeningAlert alert = new ScreeningAlert(
                    MessageIds.next(),
                    cause,
                    member.holder().population(),
                    null,
                    null,
                    member.party().reference(),
                    inAll.effect().name(),
                    entry.entryId(),
                    version,
                    entry.list(),
                    entry.caseNumber(),
                    entry.courtName(),
                    EntryStanding.measures(inAll),
                    inAll.sentence(),
                    sequence,
                    at);
            alerts.add(new Addressed(member.holder().department(), alert));
        }
    }
}
