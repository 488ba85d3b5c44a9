package org.fuyuan.hub.screening.evidence;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.ScreeningUnavailableException;

/**
 * How much each department may ask on average, on each node. A question is let through while the department is not overdrawn, and
 * what it overdraws it waits for afterwards; so a large question passes whole, and the average holds.
 */
final class LookupLimits {

    private static final double NANOS = 1e9;

    private final PartnerRegister register;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    LookupLimits(PartnerRegister register) {
        this.register = register;
    }

    /** Takes the lookups; or takes none and says how long the department has to wait. */
    Optional<Duration> take(String department, int lookups) {
        return account(department).take(lookups, System.nanoTime());
    }

    /** Takes the lookups as soon as the department may. */
    void await(String department, int lookups) {
        Optional<Duration> wait = take(department, lookups);
        while (wait.isPresent()) {
            LockSupport.parkNanos(this, wait.get().toNanos());
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new ScreeningUnavailableException("The hub is closing; ask again.");
            }
            wait = take(department, lookups);
        }
    }

    private Account account(String department) {
        return accounts.computeIfAbsent(
                department, id -> new Account(register.get(id).limits().lookupsPerSecond(), System.nanoTime()));
    }

    /** Fills at the agreed pace up to one second's worth. */
    private static final class Account {

        private final double perSecond;
        private double balance;
        private long at;

        Account(int perSecond, long now) {
            this.perSecond = perSecond;
            this.balance = perSecond;
            this.at = now;
        }

        synchronized Optional<Duration> take(int lookups, long now) {
            balance = Math.min(perSecond, balance + (now - at) / NANOS * perSecond);
            at = now;
            if (balance < 0) {
                return Optional.of(Duration.ofNanos((long) Math.ceil(-balance / perSecond * NANOS)));
            }
            balance -= lookups;
            return Optional.empty();
        }
    }
}
