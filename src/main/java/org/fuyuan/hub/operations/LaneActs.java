package org.fuyuan.hub.operations;

import java.security.Principal;
import java.util.UUID;
import org.fuyuan.hub.exchange.DeadLetters;
import org.fuyuan.hub.exchange.Lanes;
import org.fuyuan.hub.exchange.Reconciliations;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does to a partner's lane. */
@Controller
@RequestMapping("/lanes/{partner}")
class LaneActs {

    private static final String BACK = "redirect:/partners/{partner}";

    private final PartnerRegister register;
    private final Lanes lanes;
    private final DeadLetters deadLetters;
    private final Reconciliations reconciliations;

    LaneActs(PartnerRegister register, Lanes lanes, DeadLetters deadLetters, Reconciliations reconciliations) {
        this.register = register;
        this.lanes = lanes;
        this.deadLetters = deadLetters;
        this.reconciliations = reconciliations;
    }

    /** Comes before every act. */
    @ModelAttribute
    void known(@PathVariable String partner) {
        if (register.find(partner).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @PostMapping("/pause")
    String pause(@PathVariable String partner, Principal person, RedirectAttributes next) {
        Notices.tell(next, "act.paused", () -> lanes.pause(partner, person.getName()));
        return BACK;
    }

    @PostMapping("/resume")
    String resume(@PathVariable String partner, Principal person, RedirectAttributes next) {
        Notices.tell(next, "act.resumed", () -> lanes.resume(partner, person.getName()));
        return BACK;
    }

    @PostMapping("/retry")
    String retryNow(@PathVariable String partner, Principal person, RedirectAttributes next) {
        Notices.tell(next, "act.retried", () -> lanes.retryNow(partner, person.getName()));
        return BACK;
    }

    @PostMapping("/reconcile")
    String reconcile(@PathVariable String partner, Principal person, RedirectAttributes next) {
        Notices.tell(next, "act.reconciled", () -> {
            reconciliations.start(partner, person.getName());
        });
        return BACK;
    }

    @PostMapping("/dead-letters/{message}/replay")
    String replay(@PathVariable String partner, @PathVariable UUID message, Principal person, RedirectAttributes next) {
        Notices.tell(next, "act.replayed", () -> deadLetters.replay(message, partner, person.getName()));
        return BACK;
    }

    @PostMapping("/dead-letters/replay")
    String replayAll(@PathVariable String partner, Principal person, RedirectAttributes next) {
        Notices.tell(next, "act.replayedall", () -> {
            DeadLetters.Replayed replayed = deadLetters.replayAll(partner, person.getName());
            return new Object[] {replayed.sent(), replayed.closed()};
        });
        return BACK;
    }
}
