package org.fuyuan.sandbox.court;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The people and firms of the county as the sandbox knows them: who is listed, who is bound with a firm, who is neither. */
public final class Townsfolk {

    private static final int PERSONS = 6_000_000;
    private static final int ENTITIES = 500_000;
    private static final int NAMES = 825;
    private static final String RELATED_NUMBER = "substring(r.qysler from '\"cardNum\":\"([^\"]*)\"')";
    private static final String STANDING =
            """
            select t.entry_id, t.list, t.name, false as related, t.in_effect, r.waiver_occasion <> '' as waived, r.updated_at
              from sandbox.truth t join court_system.dishonest_record r on r.id = t.entry_id
             where t.refusal is null and t.certificate_number in (?, ?)
            union all
            select t.entry_id, t.list, r.qysler::json #>> '{0,name}', true, t.in_effect, r.waiver_occasion <> '', r.updated_at
              from court_system.dishonest_record r join sandbox.truth t on r.id = t.entry_id
             where t.refusal is null and r.qysler <> '[]' and %s = ?"""
                    .formatted(RELATED_NUMBER);
    private static final String LISTED =
            """
            select t.name, t.certificate_number
              from sandbox.truth t join court_system.dishonest_record r on r.id = t.entry_id
             where t.in_effect and t.refusal is null and t.list = ? and r.party_type_name = ?
             order by md5(t.entry_id || ?) limit ?""";
    private static final String RELATED =
            """
            select r.qysler::json #>> '{0,name}', %s
              from sandbox.truth t join court_system.dishonest_record r on r.id = t.entry_id
             where t.in_effect and t.refusal is null and t.list = ? and r.qysler <> '[]'
             order by md5(t.entry_id || ?) limit ?"""
                    .formatted(RELATED_NUMBER);

    private final JdbcTemplate sql;

    Townsfolk(DataSource database) {
        this.sql = new JdbcTemplate(database);
    }

    /** Persons or entities in effect on this list, drawn by lot, the same for the same seed and state. */
    public List<Identity> listed(String list, boolean persons, int most, long seed) {
        return sql.query(
                LISTED,
                (row, n) -> new Identity(persons, row.getString(1), row.getString(2)),
                list,
                persons ? "580" : "581",
                Long.toString(seed),
                most);
    }

    /** Persons bound with an entity in effect on this list, drawn by lot. */
    public List<Identity> related(String list, int most, long seed) {
        return sql.query(
                RELATED,
                (row, n) -> new Identity(true, row.getString(1), row.getString(2)),
                list,
                Long.toString(seed),
                most);
    }

    /** A person of no list until the court {@linkplain CourtSystem#list lists} this one; the same for the same number, up to a million. */
    public Identity person(int number) {
        return Identity.of(townsperson(number));
    }

    /** A firm of no list; the same for the same number, up to 400,000. */
    public Identity entity(int number) {
        int index = ENTITIES + number;
        return Identity.of(PartyMaker.entity(index, PERSONS + index, new Chance(NAMES, index)));
    }

    static Party townsperson(int number) {
        int index = PERSONS + number;
        return PartyMaker.person(index, new Chance(NAMES, index));
    }

    /** All that the court has ever written under somebody's number. */
    public List<Standing> standings(Identity somebody) {
        return sql.query(
                STANDING,
                (row, n) -> standing(row, somebody),
                somebody.number(),
                organisationCode(somebody),
                somebody.number());
    }

    private static Standing standing(ResultSet row, Identity somebody) throws SQLException {
        return new Standing(
                row.getString("entry_id"),
                row.getString("list"),
                row.getBoolean("related"),
                somebody.isNamed(row.getString("name")),
                row.getBoolean("in_effect"),
                row.getBoolean("waived"),
                row.getTimestamp("updated_at").toInstant());
    }

    /** An entity may stand in the court's books under the nine characters within its credit code. */
    private static String organisationCode(Identity somebody) {
        boolean creditCode = !somebody.person() && somebody.number().length() == 18;
        return creditCode ? somebody.number().substring(8, 17) : somebody.number();
    }
}
