package org.fuyuan.hub.screening.population;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.screening.population.Member.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of populations and of their loads. */
final class PopulationTable {

    private static final String STATE =
            """
            select p.version, p.since, l.members,
                   (select count(distinct s.reference) from screening.standing s
                     where s.department = p.department and s.population = p.population) as matched,
                   not exists (select from screening.member m where m.load = p.load and m.place > p.checked_to) as is_compared
              from screening.population p join screening.population_load l on l.id = p.load
             where p.department = ? and p.population = ?
            """;
    private static final String REPLACE =
            """
            with before as (
                select load from screening.population where department = :department and population = :population),
            over as (update screening.population_load set is_over = true where id in (select load from before))
            insert into screening.population as p (department, population, load, version)
            values (:department, :population, :load, 1)
            on conflict (department, population) do update
               set load = excluded.load, version = p.version + 1, since = clock_timestamp(), checked_to = 0
            returning version
            """;
    private static final String FORGET_DEPARTED =
            """
            delete from screening.standing s where s.department = :department and s.population = :population and not exists (
                select from screening.member m where m.load = :load and m.reference = s.reference)
            """;
    private static final String ABANDONED =
            """
            select id from screening.population_load
             where is_over or (touched_at < clock_timestamp() - interval '1 hour'
                               and id not in (select load from screening.population))
             order by id limit 1
            """;

    private final JdbcClient jdbc;

    PopulationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long newLoad(Holder holder) {
        return jdbc.sql("insert into screening.population_load (department, population) values (?, ?) returning id")
                .params(holder.department(), holder.population())
                .query(Long.class)
                .single();
    }

    /** Counts members into or out of a load, which shows that it is still in use. */
    void grow(long load, long members) {
        int there = jdbc.sql(
                        """
                        update screening.population_load set members = members + ?, touched_at = clock_timestamp()
                         where id = ? and not is_over""")
                .params(members, load)
                .update();
        if (there == 0) {
            throw new IllegalStateException("load " + load + " was given up: nothing came for too long");
        }
    }

    void giveUp(long load) {
        jdbc.sql("update screening.population_load set is_over = true where id = ?")
                .param(load)
                .update();
    }

    /** Puts a load in force in the place of the one before; what stands against those who left is forgotten. Returns the version. */
    long putInForce(Holder holder, long load) {
        long version = jdbc.sql(REPLACE)
                .param("department", holder.department())
                .param("population", holder.population())
                .param("load", load)
                .query(Long.class)
                .single();
        jdbc.sql(FORGET_DEPARTED)
                .param("department", holder.department())
                .param("population", holder.population())
                .param("load", load)
                .update();
        return version;
    }

    /** The load in force. */
    Optional<Long> load(Holder holder) {
        return jdbc.sql("select load from screening.population where department = ? and population = ?")
                .params(holder.department(), holder.population())
                .query(Long.class)
                .optional();
    }

    long changed(Holder holder) {
        return jdbc.sql(
                        """
                        update screening.population set version = version + 1
                         where department = ? and population = ? returning version""")
                .params(holder.department(), holder.population())
                .query(Long.class)
                .single();
    }

    long members(long load) {
        return jdbc.sql("select members from screening.population_load where id = ?")
                .param(load)
                .query(Long.class)
                .single();
    }

    Optional<PopulationState> state(Holder holder) {
        return jdbc.sql(STATE)
                .params(holder.department(), holder.population())
                .query((row, number) -> new PopulationState(
                        holder.population(),
                        row.getLong("members"),
                        row.getLong("version"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getLong("matched"),
                        row.getBoolean("is_compared")))
                .optional();
    }

    List<Holder> all() {
        return jdbc.sql("select department, population from screening.population order by 1, 2")
                .query((row, number) -> new Holder(row.getString(1), row.getString(2)))
                .list();
    }

    /** Lets everybody be compared anew where they were compared by other measures or on another day. */
    void compareBy(Holder holder, String basis) {
        jdbc.sql(
                        """
                        update screening.population set checked_to = 0, checked_by = :basis
                         where department = :department and population = :population and checked_by <> :basis""")
                .param("basis", basis)
                .param("department", holder.department())
                .param("population", holder.population())
                .update();
    }

    void comparedTo(Holder holder, long place) {
        jdbc.sql("update screening.population set checked_to = ? where department = ? and population = ?")
                .params(place, holder.department(), holder.population())
                .update();
    }

    void compareAllAnew() {
        jdbc.sql("update screening.population set checked_to = 0").update();
    }

    /** A load whose members are to be swept away. */
    Optional<Long> abandoned() {
        return jdbc.sql(ABANDONED).query(Long.class).optional();
    }

    void sweptAway(long load) {
        jdbc.sql("delete from screening.population_load where id = ?")
                .param(load)
                .update();
    }
}
