package io.github.fernblick.agent.cli;

import io.github.fernblick.libwebrtc.SessionConfig;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Bits per second as people write them: {@code 2500000}, {@code 2500k}, {@code 2.5M}. */
record BitRate(int bitsPerSecond) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)([kKmM]?)");
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    static BitRate parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (parts.matches()) {
            int power =
                    switch (parts.group(2).toLowerCase(Locale.ROOT)) {
                        case "k" -> 3;
                        case "m" -> 6;
                        default -> 0;
                    };
            BigDecimal bits = new BigDecimal(parts.group(1)).scaleByPowerOfTen(power);
            if (bits.compareTo(BigDecimal.valueOf(SessionConfig.MIN_BIT_RATE)) >= 0 && bits.compareTo(MOST) <= 0) {
                return new BitRate(bits.intValue());
            }
        }
        throw new TypeConversionException("a bit rate is 30k to 100M bits per second, such as 2.5M or 800k");
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<BitRate> {
        @Override
        public BitRate convert(String text) {
            return parse(text);
        }
    }
}
