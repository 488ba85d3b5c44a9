package org.fuyuan.deployed;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.fuyuan.kit.Answer;
import org.fuyuan.kit.Party;
import org.fuyuan.kit.Question;
import org.fuyuan.kit.ScreeningClient;

/** A department's whole program: asks the hub about one person by the kit, with nothing on its class path but what the guide names. */
public final class AskByKit {

    private AskByKit() {}

    /** Hub, api-key, pinned key, folder, name and number; writes the kind of the answer and whether the business may go on. */
    public static void main(String[] words) {
        try (ScreeningClient hub = ScreeningClient.connect(
                URI.create(words[0]), "market-supervision", words[1], words[2], Path.of(words[3]))) {
            Party party = new Party("1", Party.Kind.PERSON, words[4], "111", words[5], "honouree");
            Answer answer = hub.check(new Question("quality-honours", "审核质量奖候选人", "ZL-2026-1", "质量科", List.of(party)));
            System.out.println(answer.getClass().getSimpleName() + " " + answer.mayGoOn());
        }
    }
}
