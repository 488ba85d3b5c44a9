package org.fuyuan.hub.operations;

import java.security.Principal;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.ReceivedDocument;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A document that was refused, and taking it in again after its cause was mended. */
@Controller
class InboxActs {

    private static final int ITEMS = 200;

    private final Inbox inbox;

    InboxActs(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/inbox/{id}")
    String document(@PathVariable UUID id, Model model) {
        model.addAttribute("section", "partners");
        model.addAttribute("document", found(id));
        model.addAttribute("items", inbox.refusedItems(id, ITEMS));
        return "document";
    }

    @PostMapping("/inbox/{id}/replay")
    String replay(@PathVariable UUID id, Principal person, RedirectAttributes next) {
        found(id);
        Notices.tell(next, "act.documentreplayed", () -> {
            InboxAnswer answer = again(id, person.getName());
            return new Object[] {answer.items() - answer.refusedItems(), answer.refusedItems()};
        });
        return "redirect:/inbox/{id}";
    }

    private InboxAnswer again(UUID id, String actor) {
        try {
            return inbox.replay(id, actor);
        } catch (NoSuchElementException notRefused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not a refused document", notRefused);
        }
    }

    private ReceivedDocument found(UUID id) {
        return inbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
