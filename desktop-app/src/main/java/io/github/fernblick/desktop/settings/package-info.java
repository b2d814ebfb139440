/** What a person chose, and the pane to choose it in. */
@NullMarked
package io.github.fernblick.desktop.settings;

import org.jspecify.annotations.NullMarked;
