package org.fuyuan.hub.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.fuyuan.hub.seal.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong keys of the last quarter of an hour, for every node together. Beyond the limits an attempt is turned away unread, unless
 * it comes from where the name has lately come in: there the key is read whatever others guess elsewhere, so that nobody locks a
 * partner or a person out by guessing under its name (decision 12).
 */
@Component
class KeyThrottle implements Doorkeeper {

    private static final Logger LOG = LoggerFactory.getLogger(KeyThrottle.class);

    static final int FAILURES_PER_NAME_AND_ADDRESS = 5;
    static final int FAILURES_PER_NAME = 20;
    static final int FAILURES_PER_ADDRESS = 30;

    /** How long a failure counts. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Duration USUAL_FOR = Duration.ofDays(90);
    private static final long REMEMBERED_NANOS = Duration.ofHours(1).toNanos();
    private static final String CLOSED =
            """
            select count(*) filter (where name_digest = :name and address = :address) >= :both as here,
                   count(*) filter (where name_digest = :name) >= :perName
                or count(*) filter (where address = :address) >= :perAddress as widely
              from access.failed_key
             where door = :door and (name_digest = :name or address = :address)
               and failed_at > clock_timestamp() - :window * interval '1 second'""";
    private static final String USUAL =
            """
            select exists (select from access.usual_address where door = ? and name = ? and address = ?
                              and last_at > clock_timestamp() - ? * interval '1 day')""";
    private static final String REMEMBER =
            """
            insert into access.usual_address (door, name, address) values (?, ?, ?)
            on conflict (door, name, address) do update set last_at = clock_timestamp()""";

    private final JdbcClient jdbc;
    private final Map<Attempt, Long> remembered = new ConcurrentHashMap<>();

    KeyThrottle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** While the database is away nothing can be counted, and the key alone decides. */
    @Override
    public Verdict judge(Attempt attempt, BooleanSupplier keyIsRight) {
        try {
            return counted(attempt, keyIsRight);
        } catch (DataAccessException away) {
            LOG.warn("A key shown at door {} is judged without counting: {}", attempt.door(), away.getMessage());
            return keyIsRight.getAsBoolean() ? Verdict.ADMITTED : Verdict.REFUSED;
        }
    }

    private Verdict counted(Attempt attempt, BooleanSupplier keyIsRight) {
        boolean byPerson = attempt.door() == Door.CONSOLE;
        Closure closure = closure(attempt);
        if (closure.isClosed() && (closure.here() && byPerson || !isUsual(attempt))) {
            return Verdict.THROTTLED;
        }
        if (keyIsRight.getAsBoolean()) {
            admitted(attempt, byPerson);
            return Verdict.ADMITTED;
        }
        if (!closure.isClosed() || byPerson) {
            failed(attempt);
        }
        return closure.isClosed() ? Verdict.THROTTLED : Verdict.REFUSED;
    }

    private Closure closure(Attempt attempt) {
        return jdbc.sql(CLOSED)
                .param("door", attempt.door().name())
                .param("name", digest(attempt.name()))
                .param("address", attempt.address())
                .param("both", FAILURES_PER_NAME_AND_ADDRESS)
                .param("perName", FAILURES_PER_NAME)
                .param("perAddress", FAILURES_PER_ADDRESS)
                .param("window", WINDOW.toSeconds())
                .query((row, number) -> new Closure(row.getBoolean("here"), row.getBoolean("widely")))
                .single();
    }

    private boolean isUsual(Attempt attempt) {
        return jdbc.sql(USUAL)
                .params(attempt.door().name(), attempt.name(), attempt.address(), USUAL_FOR.toDays())
                .query(Boolean.class)
                .single();
    }

    private void admitted(Attempt attempt, boolean person) {
        if (person) {
            jdbc.sql("delete from access.failed_key where door = ? and name_digest = ? and address = ?")
                    .params(attempt.door().name(), digest(attempt.name()), attempt.address())
                    .update();
        }
        remember(attempt);
    }

    /** Written at most once an hour by each node. */
    private void remember(Attempt attempt) {
        long now = System.nanoTime();
        Long last = remembered.get(attempt);
        if (last == null || now - last > REMEMBERED_NANOS) {
            jdbc.sql(REMEMBER)
                    .params(attempt.door().name(), attempt.name(), attempt.address())
                    .update();
            remembered.put(attempt, now);
        }
    }

    private void failed(Attempt attempt) {
        jdbc.sql("delete from access.failed_key where failed_at < clock_timestamp() - interval '1 hour'")
                .update();
        jdbc.sql("insert into access.failed_key (door, name_digest, address) values (?, ?, ?)")
                .params(attempt.door().name(), digest(attempt.name()), attempt.address())
                .update();
    }

    private static byte[] digest(String name) {
        return Digest.SM3.of(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Which limits are reached.
     *
     * @param here that of this name from this address
     * @param widely that of the name from anywhere, or that of the address under any name
     */
    private record Closure(boolean here, boolean widely) {

        boolean isClosed() {
            return here || widely;
        }
    }
}
