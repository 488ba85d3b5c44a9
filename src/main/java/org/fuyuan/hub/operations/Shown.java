package org.fuyuan.hub.operations;

import org.fuyuan.hub.access.PersonalNumbers;
import org.springframework.stereotype.Component;

/** What pages show of a word a department chose, such as the party an alert is about: no citizen's number. */
@Component("shown")
class Shown {

    public String word(String text) {
        return PersonalNumbers.masked(text);
    }
}
