package org.fuyuan.hub.mapping;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A row of a flat document by column name: one shared index of names, one array of values. */
final class FlatRow extends AbstractMap<String, String> {

    private final Map<String, Integer> index;
    private final String[] values;

    FlatRow(Map<String, Integer> index, String[] values) {
        this.index = index;
        this.values = values;
    }

    static Map<String, Integer> index(String[] header) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            index.put(header[i], i);
        }
        return index;
    }

    @Override
    public String get(Object name) {
        Integer at = index.get(name);
        return at == null ? null : values[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return index.containsKey(name);
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Set<Entry<String, String>> entries = new LinkedHashSet<>();
        index.forEach((name, at) -> entries.add(new SimpleImmutableEntry<>(name, values[at])));
        return entries;
    }
}
