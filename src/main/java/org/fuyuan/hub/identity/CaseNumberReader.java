package org.fuyuan.hub.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuyuan.hub.identity.CaseNumber.Style;

/** Reads case numbers as people and systems write them. */
final class CaseNumberReader {

    private static final String YEAR = "[(\\[]?(?<year>(?:19|20)[0-9]{2})年?[)\\]]?";
    private static final String SERIAL = "(?<serial>[0-9]{1,9})";
    private static final String PART =
            "(?:-(?<dashed>[0-9]{1,2}))?(?:之(?<before>[一二三四五六七八九十0-9]{1,3}))?号?(?:之(?<after>[一二三四五六七八九十0-9]{1,3}))?";

    private static final Pattern SINCE_2016 =
            Pattern.compile(YEAR + "(?<mark>(?:最高法|\\p{IsHan}(?:[0-9]{2,4})?)\\p{IsHan}{1,8}?)" + SERIAL + PART);
    private static final Pattern BEFORE_2016 = Pattern.compile(YEAR + "(?<mark>\\p{IsHan}{2,12}?)字第?" + SERIAL + PART);

    private CaseNumberReader() {}

    static Optional<CaseNumber> read(String written) {
        String tidied = tidy(written == null ? "" : written);
        return read(tidied, BEFORE_2016, Style.BEFORE_2016).or(() -> read(tidied, SINCE_2016, Style.SINCE_2016));
    }

    private static Optional<CaseNumber> read(String tidied, Pattern pattern, Style style) {
        Matcher matcher = pattern.matcher(tidied);
        if (!matcher.matches() || endsAsTheNumberDoes(matcher.group("mark"))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        long serial = Long.parseLong(matcher.group("serial"));
        return Optional.of(new CaseNumber(year, matcher.group("mark"), serial, part(matcher), style));
    }

    private static boolean endsAsTheNumberDoes(String mark) {
        return "第号之".indexOf(mark.charAt(mark.length() - 1)) >= 0;
    }

    private static int part(Matcher matcher) {
        for (String place : new String[] {"after", "before", "dashed"}) {
            if (matcher.group(place) != null) {
                return ChineseNumeral.parse(matcher.group(place));
            }
        }
        return 0;
    }

    private static String tidy(String written) {
        StringBuilder tidied = new StringBuilder(written.length());
        written.codePoints()
                .map(Characters::halfWidth)
                .filter(c -> !Characters.isInvisible(c))
                .map(CaseNumberReader::plain)
                .forEach(tidied::appendCodePoint);
        return tidied.toString();
    }

    private static int plain(int character) {
        return switch (character) {
            case '〔', '【', '〈', '［' -> '[';
            case '〕', '】', '〉', '］' -> ']';
            case '號' -> '号';
            case '執' -> '执';
            default -> Characters.isDash(character) ? '-' : character;
        };
    }
}
