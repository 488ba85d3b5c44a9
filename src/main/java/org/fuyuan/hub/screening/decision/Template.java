package org.fuyuan.hub.screening.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places such as {@code {court}} to be filled. What is filled in is never read as a template again.
 *
 * @param literals what stands before, between and after the places: one more than these
 */
record Template(String key, List<String> literals, List<String> places) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    static Template of(String key, String text) {
        List<String> literals = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            literals.add(text.substring(end, place.start()));
            places.add(place.group(1));
            end = place.end();
        }
        literals.add(text.substring(end));
        return new Template(key, literals, places);
    }

    /** Throws {@link IllegalArgumentException} for a place without a value. */
    String fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder(literals.get(0));
        for (int i = 0; i < places.size(); i++) {
            String value = values.get(places.get(i));
            if (value == null) {
                throw new IllegalArgumentException("nothing is given for {" + places.get(i) + "} of the text " + key);
            }
            filled.append(value).append(literals.get(i + 1));
        }
        return filled.toString();
    }
}
