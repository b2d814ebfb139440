package io.github.fernblick.media;

import java.util.List;

/**
 * A source that this machine has.
 *
 * @param name what opens it, for {@link io.github.fernblick.media.source.SourceNames#parse}
 * @param description what it is
 * @param formats what it can give, for reading; empty if that is only known when it is opened
 */
public record SourceOffer(String name, String description, List<String> formats) {
    public SourceOffer {
        formats = List.copyOf(formats);
    }
}
