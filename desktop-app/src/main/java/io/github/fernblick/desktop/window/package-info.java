/** The window: tabs, menus, status line, and what is laid over them. */
@NullMarked
package io.github.fernblick.desktop.window;

import org.jspecify.annotations.NullMarked;
