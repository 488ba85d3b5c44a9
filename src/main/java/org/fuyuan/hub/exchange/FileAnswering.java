package org.fuyuan.hub.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Implemented by the capability that answers a partner's file with a file. */
public interface FileAnswering {

    /**
     * Reads the questions to their end and writes the answers; both may be larger than memory.
     *
     * @throws org.fuyuan.hub.message.RefusedException when the file as a whole is not to be answered
     * @throws RuntimeException when it could not be answered now; it stays where it is and is read again from its beginning
     */
    void answer(QuestionFile file, InputStream questions, OutputStream answers) throws IOException;
}
