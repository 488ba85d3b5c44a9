package org.fuyuan.hub.operations;

import java.time.Duration;
import java.util.List;
import org.fuyuan.hub.exchange.BrokerQueue;
import org.fuyuan.hub.exchange.BrokerQueues;
import org.fuyuan.hub.exchange.BrokerSilentException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The broker's queues at a glance. */
@Controller
class QueuesPage {

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final Freshened<List<BrokerQueue>> queues;

    QueuesPage(BrokerQueues broker) {
        queues = new Freshened<>(SHORTEST, broker::all);
    }

    @GetMapping("/queues")
    String queues(Model model) {
        model.addAttribute("section", "queues");
        try {
            List<BrokerQueue> lines = queues.get();
            model.addAttribute("lines", lines);
            model.addAttribute("summary", Summary.of(lines));
        } catch (BrokerSilentException silent) {
            model.addAttribute("silent", silent.getMessage());
        }
        return "queues";
    }

    /** What the head of the page says in four numbers. */
    record Summary(long waiting, long delivering, long abandoned, long paged) {

        static Summary of(List<BrokerQueue> queues) {
            return new Summary(
                    queues.stream().mapToLong(BrokerQueue::waiting).sum(),
                    queues.stream().mapToLong(BrokerQueue::delivering).sum(),
                    queues.stream().filter(BrokerQueue::abandoned).count(),
                    queues.stream().filter(queue -> queue.pages() > 0).count());
        }
    }
}
