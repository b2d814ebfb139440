@NullMarked
package io.github.fernblick.desktop;

import org.jspecify.annotations.NullMarked;
