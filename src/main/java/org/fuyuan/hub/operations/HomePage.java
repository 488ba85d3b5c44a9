package org.fuyuan.hub.operations;

import org.fuyuan.hub.access.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads each role to the page it works with. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(@AuthenticationPrincipal Person person) {
        return switch (person.role()) {
            case OFFICER, CLERK -> "redirect:/debtors";
            case ADMINISTRATOR, AUDITOR -> "redirect:/partners";
        };
    }
}
