package org.fuyuan.hub.exchange.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fuyuan.hub.exchange.Difference;
import org.fuyuan.hub.exchange.Difference.Kind;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Statement.Bucket;

/** Compares two lists: first by the sums of buckets, then, where those differ, entry by entry. */
final class Comparison {

    private Comparison() {}

    /** Numbers of the buckets that differ; both lists in bucket order. */
    static List<Integer> differingBuckets(List<Bucket> ours, List<Bucket> theirs) {
        List<Integer> differing = new ArrayList<>();
        for (int number = 0; number < ours.size(); number++) {
            if (!ours.get(number).equals(theirs.get(number))) {
                differing.add(number);
            }
        }
        return differing;
    }

    static List<Difference> differences(List<Holding> ours, List<Holding> theirs, Predicate<String> inFlight) {
        Map<String, Holding> left = new HashMap<>();
        theirs.forEach(holding -> left.put(holding.entryId(), holding));
        List<Difference> found = new ArrayList<>();
        for (Holding our : ours) {
            Holding their = left.remove(our.entryId());
            if (!our.equals(their) && !inFlight.test(our.entryId())) {
                found.add(difference(their == null ? Kind.MISSING : Kind.DIFFERENT, our, their));
            }
        }
        left.values().stream()
                .filter(their -> !inFlight.test(their.entryId()))
                .forEach(their -> found.add(difference(Kind.EXTRA, null, their)));
        return found;
    }

    private static Difference difference(Kind kind, Holding our, Holding their) {
        String subject = our == null ? their.entryId() : our.entryId();
        return new Difference(subject, kind, text(our), text(their), null);
    }

    private static String text(Holding holding) {
        return holding == null
                ? null
                : "version %d, %d cents, digest %s"
                        .formatted(holding.version(), holding.amountInCents(), holding.digest());
    }
}
