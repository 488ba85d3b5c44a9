package org.fuyuan.sandbox.court;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Changes at random to the case system, each to another entry, committed in the order of their times. */
final class CourtChanges {

    private static final long ONE_WRITER = 410825;
    private static final String CANDIDATES =
            """
            select r.id, r.list, r.term, t.amount_in_cents from court_system.dishonest_record r
              join sandbox.truth t on t.entry_id = r.id
             where t.in_effect and t.refusal is null
             order by md5(r.id || ?), r.id limit ?""";

    private final Connection connection;
    private final long seed;
    private final LocalDate today;

    CourtChanges(Connection connection, long seed, LocalDate today) {
        this.connection = connection;
        this.seed = seed;
        this.today = today;
    }

    void make(int changes) throws SQLException {
        becomeOnlyWriter();
        Chance chance = new Chance(seed, changes);
        int listings = 0;
        for (int i = 0; i < changes; i++) {
            listings += chance.percent(40) ? 1 : 0;
        }
        list(listings);
        try (OfficersHand hand = new OfficersHand(connection)) {
            for (Candidate candidate : candidates(changes - listings)) {
                alter(hand, candidate, chance);
            }
        }
    }

    /** Lists this party for dishonesty; what is written is clean. */
    Truth listAlone(Party party) throws SQLException {
        becomeOnlyWriter();
        int next = highestNumber() + 1;
        CourtRecord made = new RecordMaker(seed, today).make(next, party, false, new Chance(seed, next));
        try (NewListing listing = new NewListing(connection)) {
            listing.add(made);
        }
        return made.truth();
    }

    /** Deletes an entry early. */
    void delete(String entryId) throws SQLException {
        becomeOnlyWriter();
        String list = entryId.startsWith("XG") ? RecordMaker.RESTRICTION : RecordMaker.DISHONEST;
        try (OfficersHand hand = new OfficersHand(connection)) {
            hand.deleteEarly(new Candidate(entryId, list, "", 0));
        }
    }

    private void becomeOnlyWriter() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + ONE_WRITER + ")");
        }
    }

    private void list(int listings) throws SQLException {
        int next = highestNumber() + 1;
        Seeding seeding = new Seeding(seed, today);
        try (NewListing listing = new NewListing(connection)) {
            for (int i = 0; i < listings; i++) {
                listing.add(seeding.record(next + i));
            }
        }
    }

    private int highestNumber() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select coalesce(max(right(entry_id, 8)::int), 0) from sandbox.truth")) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<Candidate> candidates(int count) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CANDIDATES)) {
            select.setString(1, Long.toString(seed));
            select.setInt(2, count);
            try (ResultSet rows = select.executeQuery()) {
                List<Candidate> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Candidate(rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
                }
                return found;
            }
        }
    }

    private void alter(OfficersHand hand, Candidate entry, Chance chance) throws SQLException {
        int drawn = chance.between(1, 100);
        if (drawn <= 20) {
            hand.deleteEarly(entry);
        } else if (drawn <= 30) {
            hand.withdraw(entry);
        } else if (drawn <= 50 && entry.extendable()) {
            hand.extend(entry);
        } else if (drawn <= 60 && entry.restriction()) {
            hand.waive(entry, today);
        } else {
            hand.correct(entry, chance.between(100_000, 300_000_000));
        }
    }
}
