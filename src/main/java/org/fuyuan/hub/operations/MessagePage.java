package org.fuyuan.hub.operations;

import java.util.UUID;
import org.fuyuan.hub.exchange.MessageHistory.Trail;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One message's whole history, without what it says. */
@Controller
class MessagePage {

    private final Messages messages;

    MessagePage(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/messages/{id}")
    String message(@PathVariable UUID id, Model model) {
        Trail trail = messages.trail(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("section", "messages");
        model.addAttribute("trail", trail);
        model.addAttribute("arrivals", messages.named(trail.deliveries()));
        return "message";
    }
}
