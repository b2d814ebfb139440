@NullMarked
package io.github.fernblick.media;

import org.jspecify.annotations.NullMarked;
