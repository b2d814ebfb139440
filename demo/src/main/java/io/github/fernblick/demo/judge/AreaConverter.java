package io.github.fernblick.demo.judge;

import io.github.fernblick.media.screen.ScreenArea;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code X,Y,WIDTH,HEIGHT}. */
final class AreaConverter implements ITypeConverter<ScreenArea> {
    private static final Pattern AREA = Pattern.compile("(\\d{1,5}),(\\d{1,5}),(\\d{1,5}),(\\d{1,5})");

    @Override
    public ScreenArea convert(String text) {
        Matcher area = AREA.matcher(text);
        if (!area.matches()) {
            throw new TypeConversionException("'" + text + "' is not X,Y,WIDTH,HEIGHT");
        }
        return new ScreenArea(number(area, 1), number(area, 2), number(area, 3), number(area, 4));
    }

    private static int number(Matcher area, int group) {
        return Integer.parseInt(area.group(group));
    }
}
