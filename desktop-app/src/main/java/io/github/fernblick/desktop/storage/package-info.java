/** Settings, remembered cameras and their secrets on disk. */
@NullMarked
package io.github.fernblick.desktop.storage;

import org.jspecify.annotations.NullMarked;
