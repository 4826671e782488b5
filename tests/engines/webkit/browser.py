#!/usr/bin/python3
"""A browser of WebKitGTK for one who drives it by WebDriver: windows, downloads, nothing else.

MiniBrowser, which comes with the driver, forgets everything while it is driven. This one keeps its storage on the disk,
as a browser of a person does, so that it can be killed and started again.

    browser.py HOME [--dark]
    browser.py --version
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

VERSION = (WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
HOME = Path(sys.argv[1])


def save(download: WebKit2.Download, name: str) -> bool:
    place = HOME / "downloads" / name
    if place.exists():
        return False
    download.set_destination(place.as_uri())
    return True


def main() -> None:
    manager = WebKit2.WebsiteDataManager(
        base_data_directory=str(HOME / "data"), base_cache_directory=str(HOME / "cache")
    )
    context = WebKit2.WebContext(website_data_manager=manager)
    Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", "--dark" in sys.argv)

    def opened() -> WebKit2.WebView:
        window = Gtk.Window(default_width=1440, default_height=900)
        view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
        window.add(view)
        view.connect("close", lambda _: window.destroy())
        window.show_all()
        return view

    def automated(_: WebKit2.WebContext, session: WebKit2.AutomationSession) -> None:
        program = WebKit2.ApplicationInfo()
        program.set_name("WebKitGTK")
        program.set_version(*VERSION)
        session.set_application_info(program)
        session.connect("create-web-view", lambda _: opened())

    context.set_automation_allowed(True)
    context.connect("automation-started", automated)
    context.connect(
        "download-started", lambda _, download: download.connect("decide-destination", save)
    )
    Gtk.main()


if "--version" in sys.argv:
    print("WebKitGTK", ".".join(map(str, VERSION)))
else:
    main()
