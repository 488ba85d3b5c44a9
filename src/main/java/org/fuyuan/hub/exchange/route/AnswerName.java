package org.fuyuan.hub.exchange.route;

import java.nio.charset.StandardCharsets;
import org.apache.camel.ExchangeProperty;
import org.fuyuan.hub.seal.Digest;
import org.springframework.stereotype.Component;

/**
 * Names the answer to a file after the file, short enough for the partner's server, where a name has 255 bytes at most and the
 * answer's has a prefix while it is written and an ending. A file could otherwise not be answered, and so never be done with.
 */
@Component("answerName")
class AnswerName {

    private static final int LONGEST = 180;
    private static final int DIGEST = 16;

    /** The file's name; of a long one as many whole characters as fit, and part of its SM3 digest to tell it from its like. */
    public String of(@ExchangeProperty("FuyuanMessageId") String file) {
        if (bytes(file) <= LONGEST) {
            return file;
        }
        return beginning(file, LONGEST - DIGEST - 1)
                + "-"
                + Digest.SM3.hexOf(file).substring(0, DIGEST);
    }

    private static String beginning(String file, int longest) {
        int end = 0;
        int length = 0;
        while (length <= longest) {
            int next = file.offsetByCodePoints(end, 1);
            length += bytes(file.substring(end, next));
            end = length <= longest ? next : end;
        }
        return file.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
