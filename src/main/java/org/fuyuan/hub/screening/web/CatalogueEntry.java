package org.fuyuan.hub.screening.web;

import java.util.Map;

/**
 * A part of a catalogue of measures that a comparison speaks of as one thing.
 *
 * @param key what it is, the same in every version
 * @param title what a reader calls it
 * @param facts what it says, in words, by the key of the message that names it
 */
record CatalogueEntry(String key, String title, Map<String, String> facts) {}
