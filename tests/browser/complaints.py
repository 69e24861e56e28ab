"""What a browser says against a page."""

from playwright.sync_api import ConsoleMessage, Page, Request

LEFT_BEHIND = "net::ERR_ABORTED"
"""What the browser says of a file that was still on its way when the reader went on."""


def hear_failure(heard: list[str], request: Request) -> None:
    """Nothing; a request that failed is added to what was heard."""
    if request.failure != LEFT_BEHIND:
        heard.append(f"{request.url}: {request.failure}")


def complaints(page: Page) -> list[str]:
    """What the browser complains about from now on: errors, refused by the policy, missing files."""
    heard: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            heard.append(f"{page.url}: {message.text}")

    page.on("console", listen)
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: hear_failure(heard, request))
    return heard
