"""What a browser says against a page."""

from playwright.sync_api import ConsoleMessage, Page


def complaints(page: Page) -> list[str]:
    """What the browser complains about from now on: errors, refused by the policy, missing files."""
    heard: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            heard.append(f"{page.url}: {message.text}")

    page.on("console", listen)
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: heard.append(f"{page.url}: {request.url} failed"))
    return heard
