package org.fuyuan.hub.screening.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches what departments ask, and raises an alarm when one seems to walk a range of numbers. */
final class Probing {

    private static final Logger LOG = LoggerFactory.getLogger(Probing.class);

    private final ProbingRules rules;
    private final ProbingAlarms alarms;
    private final Map<String, NumberWalk> walks = new ConcurrentHashMap<>();

    Probing(ProbingRules rules, ProbingAlarms alarms) {
        this.rules = rules;
        this.alarms = alarms;
    }

    void seen(Question question, Decision decision) {
        NumberWalk walk = walks.computeIfAbsent(question.department(), id -> new NumberWalk(rules));
        for (int i = 0; i < question.parties().size(); i++) {
            Party party = question.parties().get(i);
            boolean hit = !decision.parties().get(i).hits().isEmpty();
            CertificateType.ofCode(party.certificateType())
                    .map(type -> CertificateNumber.of(type, party.certificateNumber()))
                    .filter(CertificateNumber::isComparable)
                    .flatMap(number -> walk.seen(number.value(), hit, System.currentTimeMillis()))
                    .ifPresent(finding -> raise(question.department(), finding));
        }
    }

    /** The decisions are kept already: an alarm that cannot be raised does not undo them. */
    private void raise(String department, NumberWalk.Finding finding) {
        LOG.warn("{} seems to walk a range of numbers: {}", department, finding);
        try {
            alarms.raise(department, finding);
        } catch (RuntimeException e) {
            LOG.error("the alarm could not be recorded: {}", e.toString());
        }
    }
}
