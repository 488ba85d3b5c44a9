package org.fuyuan.hub.operations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads {@code /hawtio} to where Hawtio lives. */
@Controller
class HawtioDoor {

    @GetMapping("/hawtio")
    String enter() {
        return "redirect:/actuator/hawtio/";
    }
}
