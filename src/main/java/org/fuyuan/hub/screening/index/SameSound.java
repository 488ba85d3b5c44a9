package org.fuyuan.hub.screening.index;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuyuan.hub.identity.PartyName;

/**
 * Characters that share a reading, tones apart. Every reading counts, so a surname is found by the one it has as a surname:
 * 单 shàn, 仇 qiú, 曾 zēng, 解 xiè, 查 zhā, 区 ōu.
 */
final class SameSound {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int ROWS_START = 0xA0;
    private static final int LAST_ROW_OF_LEVEL_ONE = 55;

    private final Map<Integer, Set<String>> readings;
    private final Map<String, List<Integer>> sounding;

    private SameSound(Map<Integer, Set<String>> readings, Map<String, List<Integer>> sounding) {
        this.readings = readings;
        this.sounding = sounding;
    }

    static SameSound load() {
        Map<Integer, Set<String>> readings = new HashMap<>();
        Map<String, List<Integer>> sounding = new HashMap<>();
        for (int character = FIRST; character <= LAST; character++) {
            Set<String> heard = readings((char) character);
            if (!heard.isEmpty() && isOwnForm(character)) {
                readings.put(character, heard);
                for (String reading : heard) {
                    sounding.computeIfAbsent(reading, key -> new ArrayList<>()).add(character);
                }
            }
        }
        sounding.values().forEach(same -> same.sort(Comparator.comparing(SameSound::rarity)));
        return new SameSound(readings, sounding);
    }

    /** The library gives a character it does not know back as its reading. */
    private static Set<String> readings(char character) {
        Set<String> readings = new LinkedHashSet<>(PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL));
        readings.remove(Character.toString(character));
        return readings;
    }

    /** Names are compared in a form without variants, so a variant is nobody's alternative. */
    private static boolean isOwnForm(int character) {
        String written = Character.toString(character);
        return PartyName.of(written).comparisonForm().equals(written);
    }

    /** 1 for the 3,755 common characters of GB/T 2312, 2 for its 3,008 others, 3 for those beyond. */
    private static int rarity(int character) {
        byte[] code = Character.toString(character).getBytes(GB2312);
        if (code.length < 2) {
            return 3;
        }
        return (code[0] & 0xFF) - ROWS_START <= LAST_ROW_OF_LEVEL_ONE ? 1 : 2;
    }

    /** Common characters first; without the character itself. */
    List<Integer> of(int character) {
        return readings.getOrDefault(character, Set.of()).stream()
                .flatMap(reading -> sounding.get(reading).stream())
                .filter(other -> other != character)
                .distinct()
                .sorted(Comparator.comparing(SameSound::rarity))
                .toList();
    }
}
